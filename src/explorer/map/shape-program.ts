import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix'] as const;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape;
varying float v_feather;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  float size = a_size / u_sizeRatio * u_pixelRatio * 2.0;
  gl_PointSize = size + 2.0;
  v_feather = 2.0 / size;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Distances to the edge of each shape, in the box from -1 to 1 with y down; the same corners as the paths of the classes. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_shape;
varying float v_feather;
const float PI = 3.14159265;
float regular(vec2 p, float n, float turn) {
  float wedge = 2.0 * PI / n;
  float angle = atan(p.y, p.x) - turn;
  float local = mod(angle, wedge) - wedge / 2.0;
  return length(p) * cos(local) - cos(wedge / 2.0);
}
float star(vec2 p, float inner) {
  float wedge = 2.0 * PI / 5.0;
  float local = abs(mod(atan(p.y, p.x) + PI / 2.0 + wedge / 2.0, wedge) - wedge / 2.0);
  vec2 q = length(p) * vec2(cos(local), sin(local));
  vec2 b = inner * vec2(cos(PI / 5.0), sin(PI / 5.0));
  vec2 e = b - vec2(1.0, 0.0);
  vec2 normal = normalize(vec2(e.y, -e.x));
  return dot(q - vec2(1.0, 0.0), normal);
}
void main(void) {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (1.0 + v_feather);
  float d;
  if (v_shape < 0.5) d = length(p) - 1.0;
  else if (v_shape < 1.5) d = regular(p, 4.0, PI / 4.0);
  else if (v_shape < 2.5) d = regular(p, 4.0, -PI / 2.0);
  else if (v_shape < 3.5) d = regular(p, 3.0, -PI / 2.0);
  else if (v_shape < 4.5) d = star(p, 0.45);
  else if (v_shape < 5.5) d = regular(p, 6.0, -PI / 2.0);
  else d = regular(p, 5.0, -PI / 2.0);
  #ifdef PICKING_MODE
  if (length(p) > 1.0) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_feather, v_feather, d));
  #endif
}`;

/** Draws each node as the shape of its class: one point each, the shape worked out in the fragment shader, so that no image is loaded. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: POINTS as 0,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(index: number, start: number, data: NodeDisplayData & { shape?: number }): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.shape ?? 0;
    array[start + 4] = floatColor(data.color);
    array[start + 5] = index;
  }

  setUniforms({ sizeRatio, pixelRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_sizeRatio']!, sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, pixelRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, matrix);
  }
}
