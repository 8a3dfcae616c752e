import Graph from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { classOf } from './classes.ts';
import { radiusOf, shortName, type Drawing, type Scene } from './scene.ts';
import { ShapeProgram } from './shape-program.ts';
import { FONT, veiled, type Theme } from './theme.ts';

/** What of a node stays when others are lit, 0 to 1. */
const DIM = 0.15;

/** How many of the most connected are named at the first scale, and how many of what is lit. */
const NAMED = { all: 24, lit: 60 };

/** What happens on the map. */
export interface MapEvents {
  readonly onSelect: (id: string) => void;
  /** The picture is lost for good; another way of drawing takes over. */
  readonly onLost: () => void;
}

interface NodeLook {
  readonly kind: string;
  readonly size: number;
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether this browser can draw with WebGL. */
export function hasWebGl(): boolean {
  const context =
    document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Draws a drawing with sigma, and is all that the page knows of it. */
export class Renderer {
  private sigma: Sigma;
  private scene: Scene | null = null;
  private named: ReadonlySet<string> = new Set();
  private labels: { context: CanvasRenderingContext2D; data: NodeDisplayData }[] = [];
  private rebuilt = 0;
  private destroyed = false;

  /** A container that is hidden and shown again, or dragged wider, is measured anew. */
  private readonly watch = new ResizeObserver(() => {
    if (this.container.offsetWidth > 0) this.sigma.resize().refresh();
  });

  constructor(
    private readonly container: HTMLElement,
    private readonly drawing: Drawing,
    private theme: Theme,
    private readonly events: MapEvents,
  ) {
    this.sigma = this.build();
  }

  /** Shows this scene; nothing moves. */
  show(scene: Scene, theme: Theme): void {
    this.scene = scene;
    this.theme = theme;
    const candidates = this.drawing.nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
    const named = candidates.slice(0, scene.lit ? NAMED.lit : NAMED.all).map(({ id }) => id);
    this.named = new Set(scene.selected ? [scene.selected, ...named] : named);
    this.sigma.refresh();
  }

  /** Moves the camera so that these nodes, or all, fill the view. */
  fit(ids: Iterable<string> | null, quick: boolean): void {
    const places = [...(ids ?? this.drawing.byId.keys())].flatMap((id) => this.framed(id) ?? []);
    if (places.length === 0) return;
    const { width, height } = this.sigma.getDimensions();
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const small = Math.min(width, height) || 1;
    const ratio =
      Math.max(((right - left) * small) / (width || 1), ((bottom - top) * small) / (height || 1), 0.08) * 1.12;
    void this.move({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(ratio, 1.15) }, quick);
  }

  /** Whether a node stands within the view. */
  sees(id: string): boolean {
    const at = this.framed(id);
    if (!at) return false;
    const { x, y } = this.sigma.framedGraphToViewport(at);
    const { width, height } = this.sigma.getDimensions();
    return x > 20 && y > 20 && x < width - 20 && y < height - 20;
  }

  /** Where a node stands in the container, in pixels; `null` where it is not drawn. */
  placeOf(id: string): { x: number; y: number } | null {
    const at = this.framed(id);
    return at && this.sigma.framedGraphToViewport(at);
  }

  /** Nearer (below 1) or farther. */
  zoom(factor: number, quick: boolean): void {
    const camera = this.sigma.getCamera();
    void this.move({ ...camera.getState(), ratio: Math.min(2, Math.max(0.03, camera.ratio * factor)) }, quick);
  }

  /** Gives back what the drawing holds; twice does no harm. */
  destroy(): void {
    this.destroyed = true; // the contexts given back report that they are lost
    this.watch.disconnect();
    const contexts = this.canvases().map((canvas) => canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
    this.sigma.kill();
    for (const context of contexts) context?.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private async move(state: { x: number; y: number; ratio: number }, quick: boolean): Promise<void> {
    const camera = this.sigma.getCamera();
    if (quick || matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state);
    else await camera.animate(state, { duration: 250 });
  }

  /** The place of a node in sigma's frame, worked out here: sigma's own answer is raw between a refresh and the next frame. */
  private framed(id: string): { x: number; y: number } | null {
    const node = this.drawing.byId.get(id);
    if (!node) return null;
    const { x, y, side } = this.drawing.extent;
    return { x: 0.5 + (node.x - x) / side, y: 0.5 + (node.y - y) / side };
  }

  private canvases(): HTMLCanvasElement[] {
    return [...this.container.querySelectorAll('canvas')];
  }

  private build(): Sigma {
    const sigma = new Sigma(this.graph(), this.container, {
      allowInvalidContainer: true,
      autoRescale: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: ShapeProgram },
      labelFont: FONT,
      labelSize: 12,
      labelWeight: '500',
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 8,
      minCameraRatio: 0.03,
      maxCameraRatio: 2,
      stagePadding: 24,
      zIndex: true,
      enableCameraRotation: false,
      defaultDrawNodeLabel: (context, data) => void this.labels.push({ context, data: data as NodeDisplayData }),
      defaultDrawNodeHover: (context, data) => this.drawHover(context, data as NodeDisplayData),
      nodeReducer: (id, data) => this.nodeLook(id, data as NodeLook),
      edgeReducer: (key, data) => this.edgeLook(key, data),
    });
    sigma.on('clickNode', ({ node }) => this.events.onSelect(node));
    sigma.on('beforeRender', () => void (this.labels = []));
    sigma.on('afterRender', () => this.drawLabels());
    sigma.on('enterNode', () => this.container.classList.add('over'));
    sigma.on('leaveNode', () => this.container.classList.remove('over'));
    this.watch.observe(this.container);
    for (const canvas of this.canvases())
      canvas.addEventListener('webglcontextlost', () => this.rebuild(), { once: true });
    return sigma;
  }

  /** A lost context leaves a blank canvas: the whole is made anew, three times at most. */
  private rebuild(): void {
    if (this.destroyed) return;
    if (this.rebuilt >= 3) return this.events.onLost();
    this.rebuilt += 1;
    const state = this.sigma.getCamera().getState();
    this.sigma.kill();
    try {
      this.sigma = this.build();
    } catch {
      return this.events.onLost();
    }
    this.sigma.getCamera().setState(state);
    if (this.scene) this.show(this.scene, this.theme);
  }

  private graph(): Graph {
    const graph = new Graph({ type: 'undirected' });
    for (const { id, kind, degree, x, y, name } of this.drawing.nodes)
      graph.addNode(id, { x, y, kind, size: radiusOf(degree), label: shortName(name), shape: classOf(kind).shape });
    for (const { key, from, to, relations } of this.drawing.edges)
      graph.addEdgeWithKey(key, from, to, { size: Math.min(3, 0.6 + Math.log2(relations.length) * 0.7) });
    return graph;
  }

  private nodeLook(id: string, data: NodeLook) {
    const { scene, theme } = this;
    if (!scene?.shown.has(id)) return { ...data, hidden: true };
    const lit = !scene.lit || scene.lit.has(id);
    const own = classOf(data.kind)[theme.dark ? 'dark' : 'light'];
    return {
      ...data,
      color: lit ? own : veiled(own, theme.ground, DIM),
      forceLabel: this.named.has(id),
      label: lit ? data.label : null,
      size: id === scene.selected ? data.size + 3 : data.size,
      zIndex: id === scene.selected ? 3 : lit ? 2 : 1,
      highlighted: false,
    };
  }

  private edgeLook(key: string, data: object) {
    const { scene, theme } = this;
    if (!scene?.edges.has(key)) return { ...data, hidden: true };
    const [from, to] = key.split('\n') as [string, string];
    const lit = !scene.lit || (scene.lit.has(from) && scene.lit.has(to));
    const strong = scene.lit !== null && lit && (!scene.selected || from === scene.selected || to === scene.selected);
    const color = strong
      ? veiled(theme.quiet, theme.ground, scene.lit!.size > 60 ? 0.5 : 0.9)
      : lit
        ? theme.edge
        : veiled(theme.edge, theme.ground, 0.3);
    return { ...data, color, zIndex: strong ? 2 : lit ? 1 : 0 };
  }

  /** Names that cover no other; the largest first. */
  private drawLabels(): void {
    const boxes: Box[] = [];
    for (const { context, data } of this.labels.sort((a, b) => b.data.size - a.data.size))
      if (data.label) this.drawLabel(context, data, data.label, boxes);
  }

  /** A name with a halo, on the side of its node where there is room; left out where it would cover another. */
  private drawLabel(context: CanvasRenderingContext2D, data: NodeDisplayData, label: string, boxes: Box[]): void {
    context.font = `500 12px ${FONT}`;
    const width = context.measureText(label).width;
    const after = data.x + data.size + 4;
    const fits = after + width < this.sigma.getDimensions().width - 2;
    const [left, middle] = [fits ? after : data.x - data.size - 4 - width, data.y + 4];
    const box = { left: left - 2, right: left + width + 2, top: middle - 13, bottom: middle + 5 };
    if (boxes.some((other) => overlap(box, other))) return;
    boxes.push(box);
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = this.theme.ground;
    context.strokeText(label, left, middle);
    context.fillStyle = this.theme.text;
    context.fillText(label, left, middle);
  }

  private drawHover(context: CanvasRenderingContext2D, data: NodeDisplayData): void {
    context.font = `500 12px ${FONT}`;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = this.theme.accent;
    context.stroke();
    if (!data.label) return;
    const width = context.measureText(data.label).width;
    context.fillStyle = this.theme.ground;
    context.fillRect(data.x + data.size + 2, data.y - 11, width + 6, 20);
    context.fillStyle = this.theme.text;
    context.fillText(data.label, data.x + data.size + 4, data.y + 4);
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
