import Graph from 'graphology';
import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { cameraOver, type CameraPlace } from './camera.ts';
import { Captions, drawHover, type Counted, type Name } from './captions.ts';
import { classOf } from './classes.ts';
import { drawGrounds, drawnRegions } from './region-layer.ts';
import { LineProgram } from './line-program.ts';
import { edgeLook, isStrong, nodeLook, type PlainEdge, type PlainNode, type Shown } from './looks.ts';
import { nameOnMap } from './names.ts';
import { countOfRelations, shareOfSize, type Drawing, type Scene, type SceneEdge } from './scene.ts';
import { ShapeProgram } from './shape-program.ts';
import { Stage } from './stage.ts';
import { FONT, type Theme } from './theme.ts';

/** How many of the most connected are named at the first scale, and how many of what is lit. */
const NAMED = { all: 24, lit: 60 };

/** Scale from which the number of relations stands on every line. */
const NEAR = 0.45;

/** What happens on the map. */
export interface MapEvents {
  readonly onSelect: (id: string) => void;
  /** The picture is lost for good; another way of drawing takes over. */
  readonly onLost: (why: 'noWebGl' | 'notLoaded') => void;
}

/** Where the layer of regions is laid. */
const UNDER_LINES = { style: {}, beforeLayer: 'edges' };

/** Draws with sigma, and is all that the page knows of it: one for as long as the page shows a map. Once it is destroyed, what is asked of it does nothing. */
export class Renderer {
  private sigma: Sigma;
  /** What is drawn; `null` at first. */
  private shown: Shown | null = null;
  /** Lines that stand for several relations. */
  private counted: readonly SceneEdge[] = [];
  /** The node that the arrow keys have come to. */
  private marked: string | null = null;
  private readonly captions = new Captions();
  /** What the camera was last sent to, and where that is. */
  private fitted: { readonly ids: Iterable<string> | null; readonly at: CameraPlace } | null = null;
  private rebuilt = 0;
  private destroyed = false;

  /** A container that is hidden and shown again, or dragged wider, is drawn anew. */
  private readonly watch = new ResizeObserver(() => {
    const { offsetWidth, offsetHeight } = this.container;
    const { width, height } = this.sigma.getDimensions();
    if (offsetWidth === 0 || (offsetWidth === width && offsetHeight === height)) return;
    this.redraw();
  });

  constructor(
    private readonly container: HTMLElement,
    private readonly events: MapEvents,
  ) {
    this.sigma = this.build(new Graph());
    this.followRatio();
  }

  /** Shows this scene of a drawing; nothing moves. */
  show(drawing: Drawing, scene: Scene, theme: Theme): void {
    const { shown: before } = this;
    if (this.destroyed || (drawing === before?.drawing && scene === before.scene && theme === before.theme)) return;
    const share = () => shareOfSize(drawing, Math.min(this.container.offsetWidth, this.container.offsetHeight));
    this.shown = { drawing, scene, theme, share, named: namedOf(scene, drawing) };
    this.counted = drawing.edges.filter(({ key }) => countOfRelations(scene.edges.get(key) ?? []) > 1);
    if (!before) this.fit(null, true); // so that the first frame is the one that stays
    if (drawing === before?.drawing) this.sigma.refresh();
    else this.sigma.setGraph(graphOf(drawing));
  }

  /** Moves the camera so that these nodes, or all, fill the view. */
  fit(ids: Iterable<string> | null, quick: boolean): void {
    const places = [...(ids ?? this.shown?.drawing.byId.keys() ?? [])].flatMap((id) => this.framed(id) ?? []);
    if (this.destroyed || places.length === 0) return;
    const at = cameraOver(places, this.sigma.getDimensions());
    this.fitted = { ids, at };
    void this.move(at, quick);
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

  /** Rings a node, and brings it into view; `null` takes the ring away. */
  mark(id: string | null): void {
    if (this.destroyed || id === this.marked) return;
    this.marked = id;
    if (id && !this.sees(id)) void this.move({ ...this.sigma.getCamera().getState(), ...this.framed(id)! }, false);
    this.sigma.refresh({ schedule: true, skipIndexation: true });
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

  /** Names, numbers and the ring over what has been drawn. */
  private caption(): void {
    if (!this.shown) return;
    const { drawing, scene, theme, share } = this.shown;
    const canvases = this.sigma.getCanvases();
    const node = this.marked === null ? undefined : drawing.byId.get(this.marked);
    const radius = node ? this.sigma.scaleSize(node.radius * share()) : 0;
    const mark = node && { ...this.placeOf(node.id)!, radius, name: nameOnMap(node) };
    const place = (point: { x: number; y: number }) => this.sigma.framedGraphToViewport(inFrame(drawing, point));
    const regions = drawnRegions(drawing.regions, scene, place, share());
    const { width, height } = this.sigma.getDimensions();
    drawGrounds(canvases['regions']!.getContext('2d')!, { width, height }, regions, theme);
    const written = { theme, width, height, regions: scene.names ? regions : [], counts: this.counts(scene), mark };
    this.captions.draw(canvases['labels']!.getContext('2d')!, written);
  }

  /** Numbers on the lines of what is lit; seen near, on all that stand for several relations. */
  private counts(scene: Scene): Counted[] {
    const near = this.sigma.getCamera().ratio < NEAR;
    const lines = this.counted.filter(({ key }) => isStrong(scene, key) || (near && !scene.lit));
    return lines.map(({ key, from, to }) => {
      return { from: this.placeOf(from)!, to: this.placeOf(to)!, count: countOfRelations(scene.edges.get(key)!) };
    });
  }

  private async move(state: CameraPlace, quick: boolean): Promise<void> {
    const camera = this.sigma.getCamera();
    if (quick || matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state);
    else await camera.animate(state, { duration: 250 });
  }

  private framed(id: string): { x: number; y: number } | null {
    const node = this.shown?.drawing.byId.get(id);
    return node ? inFrame(this.shown!.drawing, node) : null;
  }

  private redraw(): void {
    this.sigma.resize().refresh();
  }

  /** What was drawn for another size is drawn for this one; a camera that nobody has moved goes on showing what it showed. */
  private resized(): void {
    const { x, y, ratio } = this.sigma.getCamera();
    const { ids, at } = this.fitted ?? {};
    if (at?.x === x && at.y === y && at.ratio === ratio) this.fit(ids!, true);
    this.sigma.refresh({ schedule: true });
  }

  /** A window that is zoomed, or moved to another screen, is drawn anew with its pixels. */
  private followRatio(): void {
    const follow = () => {
      if (this.destroyed) return;
      this.redraw();
      this.followRatio();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', follow, { once: true });
  }

  private canvases(): HTMLCanvasElement[] {
    return [...this.container.querySelectorAll('canvas')];
  }

  private build(graph: Graph): Sigma {
    const sigma = new Stage(graph, this.container, {
      allowInvalidContainer: true,
      autoRescale: true,
      // under the names of sigma's own programs, so that those are not made beside
      defaultNodeType: 'circle',
      nodeProgramClasses: { circle: ShapeProgram },
      defaultEdgeType: 'line',
      edgeProgramClasses: { line: LineProgram, arrow: LineProgram },
      labelFont: FONT,
      labelSize: 12,
      labelWeight: '500',
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 8,
      minCameraRatio: 0.03,
      maxCameraRatio: 2,
      stagePadding: 8,
      zIndex: true,
      enableCameraRotation: false,
      defaultDrawNodeLabel: (_context, data) => this.captions.add(data as Name),
      defaultDrawNodeHover: (context, data) =>
        this.shown && drawHover(context, data as NodeDisplayData, this.shown.theme),
      nodeReducer: (id, data) => nodeLook(this.shown!, id, data as PlainNode),
      edgeReducer: (key, data) => edgeLook(this.shown!, key, data as PlainEdge),
    });
    sigma.createCanvasContext('regions', UNDER_LINES).resize(true);
    sigma.on('resize', () => this.resized());
    sigma.on('clickNode', ({ node }) => this.events.onSelect(node));
    sigma.on('beforeRender', () => this.captions.clear());
    sigma.on('afterRender', () => this.caption());
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
    if (this.rebuilt >= 3) return this.events.onLost('noWebGl');
    this.rebuilt += 1;
    const state = this.sigma.getCamera().getState();
    this.sigma.kill();
    try {
      this.sigma = this.build(this.sigma.getGraph() as Graph);
    } catch {
      return this.events.onLost('noWebGl');
    }
    this.sigma.getCamera().setState(state);
  }
}

function graphOf({ nodes, edges }: Drawing): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const node of nodes) {
    const { id, kind, radius, x, y } = node;
    graph.addNode(id, { x, y, kind, size: radius, label: nameOnMap(node), shape: classOf(kind).shape });
  }
  for (const { key, from, to } of edges) graph.addEdgeWithKey(key, from, to, { from });
  return graph;
}

/** The place of a point in sigma's frame, worked out here: sigma's own answer is raw between a refresh and the next frame. */
function inFrame({ extent: { x, y, side } }: Drawing, point: { x: number; y: number }): { x: number; y: number } {
  return { x: 0.5 + (point.x - x) / side, y: 0.5 + (point.y - y) / side };
}

/** The nodes of a scene whose names are to be written: the selected one, and the most connected. */
function namedOf(scene: Scene, { nodes }: Drawing): Set<string> {
  const candidates = nodes.filter(({ id }) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id)));
  const named = candidates.slice(0, scene.lit ? NAMED.lit : NAMED.all).map(({ id }) => id);
  return new Set([...(scene.selected ? [scene.selected] : []), ...(scene.names ? named : [])]);
}
