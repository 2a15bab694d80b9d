import { fragment, vertex } from './shader.ts'

/** Lays a square over a thing, large enough for its ring. */
export const THING_VERTEX = vertex(/* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_radius;
attribute vec3 a_style;
attribute vec2 a_corner;
varying vec2 v_at;
varying float v_radius;
varying vec3 v_style;
varying vec4 v_color;
varying vec4 v_id;
void main() {
  vec2 clip = (u_matrix * vec3(a_position, 1.0)).xy;
  v_radius = a_radius * u_scale;
  v_at = a_corner * (v_radius * 1.25 + 14.0);
  gl_Position = vec4(clip + vec2(v_at.x, -v_at.y) * 2.0 / u_size, 0.0, 1.0);
  v_style = a_style;
  v_color = a_color;
  v_color.a *= bias;
  v_id = a_id;
  v_id.a *= bias;
}`)

/** Draws a thing and its ring by the signed distance from its shape. */
export const THING_FRAGMENT = fragment(/* glsl */ `
varying vec2 v_at;
varying float v_radius;
varying vec3 v_style;
varying vec4 v_color;
varying vec4 v_id;
uniform vec3 u_canvas;
uniform vec3 u_ink;
uniform vec3 u_marker;
uniform vec3 u_onmarker;
uniform vec3 u_focus;
uniform vec3 u_dim;

float box(vec2 p, vec2 half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
/* Signed distances, in pixels; the shapes have about the same area. */
float shape(vec2 p, float r, float which) {
  if (which < 0.5) return length(p) - r;
  if (which < 1.5) return box(p, vec2(0.9 * r), 0.19 * r);
  if (which < 2.5) return (abs(p.x) + abs(p.y) - 1.17 * r) * 0.7071;
  if (which < 3.5) {
    vec2 q = abs(p);
    return max(q.y - 1.02 * r, dot(q, vec2(0.868, 0.497)) - 1.0156 * r);
  }
  if (which < 4.5) return max(p.y - 0.93 * r, abs(p.x) * 0.866 - p.y * 0.499 - 0.549 * r);
  if (which < 5.5) {
    float x = abs(p.x);
    return max(p.y - 0.88 * r, max(dot(vec2(x, p.y), vec2(0.951, 0.309)) - 0.88 * r, dot(vec2(x, p.y), vec2(0.588, -0.809)) - 0.88 * r));
  }
  if (which < 6.5) return min(box(p, vec2(1.05 * r, 0.42 * r), 0.0), box(p, vec2(0.42 * r, 1.05 * r), 0.0));
  return abs(length(p) - 0.72 * r) - 0.3 * r;
}
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
vec4 paint(vec3 colour, float cover) { return vec4(colour * cover, cover); }
float band(float d, float from, float to) { return under(from - d) * under(d - to); }

void main() {
  float which = floor(v_style.x + 0.5);
  float ring = floor(v_style.y + 0.5);
  float d = shape(v_at, v_radius, which);
#ifdef PICKING_MODE
  if (d > max(2.0, u_hit - v_radius)) discard;
  gl_FragColor = v_id;
#else
  vec3 fill = v_style.z > 0.5 ? u_dim : v_color.rgb;
  vec4 result = vec4(0.0);
  if (ring == 1.0) {
    result = paint(u_onmarker, under(d - 9.0));
    result = over(paint(u_marker, under(d - 8.0)), result);
    result = over(paint(u_onmarker, under(d - 4.0)), result);
    result = over(paint(u_canvas, under(d - 3.0)), result);
  } else if (ring == 2.0) {
    result = paint(u_canvas, under(d - 6.0));
    result = over(paint(u_ink, band(d, 3.0, 5.0)), result);
  } else if (ring == 4.0) {
    result = paint(u_canvas, under(d - 7.0));
    result = over(paint(u_focus, band(d, 3.0, 5.4)), result);
  } else {
    result = paint(u_canvas, under(d - 1.5));
  }
  if (ring == 3.0) {
    float radius = v_radius + 5.5;
    float turn = atan(v_at.y, v_at.x) * radius;
    float period = 6.28318 * radius / floor(6.28318 * radius / 5.5);
    float dots = length(vec2(abs(mod(turn, period) - period * 0.5), length(v_at) - radius)) - 1.1;
    result = over(paint(u_ink, under(dots)), result);
  }
  result = over(paint(fill, under(d)), result);
  if (ring == 5.0) result = over(paint(u_ink, band(d, -1.0, 1.0)), result);
  gl_FragColor = result;
#endif
}`)
