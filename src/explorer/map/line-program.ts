import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { DASHES, type LineStyle } from './line-styles.ts';

const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix', 'u_viewport'] as const;

/** What of a line the program needs beside its ends and color. */
export interface Line {
  readonly style: LineStyle;
  readonly arrows: { readonly start: boolean; readonly end: boolean };
}

/** All in pixels of the screen, so that dashes and heads stay as large at any scale. */
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute vec2 a_radii;
attribute vec2 a_dash;
attribute vec2 a_arrows;
attribute vec2 a_corner;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
varying vec4 v_color;
varying vec2 v_dash;
varying vec2 v_arrows;
varying vec2 v_radii;
varying float v_half;
varying float v_length;
varying float v_along;
varying float v_across;
const float bias = 255.0 / 254.0;
void main() {
  vec2 start = ((u_matrix * vec3(a_start, 1)).xy * 0.5 + 0.5) * u_viewport;
  vec2 end = ((u_matrix * vec3(a_end, 1)).xy * 0.5 + 0.5) * u_viewport;
  v_length = distance(start, end);
  v_half = max(a_width / u_sizeRatio, 1.0) * u_pixelRatio * 0.5;
  v_radii = a_radii / u_sizeRatio * u_pixelRatio;
  v_dash = a_dash * u_pixelRatio;
  v_arrows = a_arrows;
  float reach = max(v_half, max(a_arrows.x, a_arrows.y) * 4.5 * u_pixelRatio) + 1.0;
  v_along = a_corner.x * v_length;
  v_across = a_corner.y * reach;
  vec2 along = v_length > 0.0 ? (end - start) / v_length : vec2(1.0, 0.0);
  vec2 place = start + along * v_along + vec2(-along.y, along.x) * v_across;
  gl_Position = vec4(place / u_viewport * 2.0 - 1.0, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_dash;
varying vec2 v_arrows;
varying vec2 v_radii;
varying float v_half;
varying float v_length;
varying float v_along;
varying float v_across;
float head(float back) {
  float size = 9.0 * u_pixelRatio;
  float side = back / size * 4.0 * u_pixelRatio;
  return step(0.0, back) * step(back, size) * (1.0 - smoothstep(side - 0.6, side + 0.6, abs(v_across)));
}
void main(void) {
  float drawn = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  if (v_dash.y > 0.0) drawn *= 1.0 - smoothstep(v_dash.x - 0.5, v_dash.x + 0.5, mod(v_along, v_dash.x + v_dash.y));
  if (v_arrows.x > 0.5) drawn = max(drawn, head(v_along - v_radii.x));
  if (v_arrows.y > 0.5) drawn = max(drawn, head(v_length - v_along - v_radii.y));
  #ifdef PICKING_MODE
  if (drawn < 0.5) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * drawn;
  #endif
}`;

/** Draws each line solid, dashed or dotted, with heads at the ends that have one: one rectangle each, the rest worked out in the fragment shader. */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        ...['a_start', 'a_end', 'a_radii', 'a_dash', 'a_arrows'].map((name) => ({ name, size: 2, type: FLOAT })),
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    index: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData & Partial<Line>,
  ): void {
    const [drawn, left] = DASHES[data.style ?? 'solid'] ?? [0, 0];
    const { start: atStart = false, end: atEnd = false } = data.arrows ?? {};
    const ends = [from.x, from.y, to.x, to.y, from.size, to.size, drawn, left, Number(atStart), Number(atEnd)];
    this.array.set([...ends, data.size, floatColor(data.color), index], start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { sizeRatio, pixelRatio, matrix, width, height } = params;
    gl.uniform1f(uniformLocations['u_sizeRatio']!, sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, pixelRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, matrix);
    gl.uniform2f(uniformLocations['u_viewport']!, width * pixelRatio, height * pixelRatio);
  }
}
