import { fragment, vertex } from './shader.ts'

/**
 * Lays a strip along a line, straight or bowed, and tells each point how far along and how far across it lies. `a_t` goes from 0 to 1 over the body
 * and to 2 over the head. The body is as narrow as what is drawn on it: where pixels are filled by the processor, they are what a picture costs.
 */
export const LINE_VERTEX = vertex(/* glsl */ `
attribute vec4 a_id;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec2 a_line;
attribute vec4 a_style;
attribute float a_t;
attribute float a_side;
attribute float a_head;
varying float v_along;
varying float v_across;
varying float v_length;
varying vec2 v_radii;
varying float v_width;
varying vec4 v_style;
varying vec4 v_id;

vec2 pixels(vec2 at) {
  vec2 clip = (u_matrix * vec3(at, 1.0)).xy;
  return vec2(clip.x, -clip.y) * 0.5 * u_size;
}
float primitive(float u) {
  float root = sqrt(1.0 + u * u);
  return 0.5 * (u * root + log(u + root));
}
void main() {
  vec2 a = pixels(a_source);
  vec2 b = pixels(a_target);
  vec2 d = b - a;
  float len = max(length(d), 0.001);
  vec2 x = d / len;
  vec2 y = vec2(-x.y, x.x);
  // A parabola: its height over the chord is the bow, its arc length has a closed form.
  float h = 2.0 * a_line.x;
  float most = a_line.y * 0.5 + (a_style.x > 0.5 && a_style.x < 1.5 ? 3.0 : 1.5);
#ifdef PICKING_MODE
  float half_ = u_hit + 1.0;
#else
  float half_ = a_style.z > 2.5 && a_style.z < 3.5 ? 15.0 : a_style.y > 1.5 ? 10.0 : a_head > 0.5 ? 7.0 : most;
#endif
  // The head, some 18 pixels before the thing that it points at.
  float neck = max(0.0, 1.0 - (a_radii.y * u_scale + 24.0) / len);
  float t = a_t < 1.0 ? a_t * neck : neck + (a_t - 1.0) * (1.0 - neck);
  float c = 2.0 * h / len;
  vec2 tangent = normalize(vec2(len, 2.0 * h * (1.0 - 2.0 * t)));
  vec2 local = vec2(len * t, 2.0 * t * (1.0 - t) * h) + vec2(-tangent.y, tangent.x) * a_side * half_;
  vec2 at = a + x * local.x + y * local.y;
  gl_Position = vec4(vec2(at.x, -at.y) * 2.0 / u_size, 0.0, 1.0);
  if (abs(c) < 0.001) {
    v_length = len;
    v_along = len * t;
  } else {
    float k = len / (2.0 * c);
    v_length = k * (primitive(c) - primitive(-c));
    v_along = k * (primitive(c) - primitive(c * (1.0 - 2.0 * t)));
  }
  v_across = a_side * half_;
  v_radii = a_radii * u_scale;
  v_width = a_line.y;
  v_style = a_style;
  v_id = a_id;
  v_id.a *= bias;
}`)

/** Draws form, dashes, strokes, head and halo of a line by how far along and across a point lies. */
export const LINE_FRAGMENT = fragment(/* glsl */ `
varying float v_along;
varying float v_across;
varying float v_length;
varying vec2 v_radii;
varying float v_width;
varying vec4 v_style;
varying vec4 v_id;
uniform vec3 u_edge;
uniform vec3 u_quiet;
uniform vec3 u_dim;
uniform vec3 u_line;
uniform vec3 u_halo;
uniform vec3 u_ink;
uniform float u_drawn;


void main() {
  float family = floor(v_style.x + 0.5);
  float status = floor(v_style.y + 0.5);
  float tone = floor(v_style.z + 0.5);
  float flags = floor(v_style.w + 0.5);
  bool headed = mod(flags, 2.0) > 0.5;
  bool faint = flags > 1.5;
  float from = v_radii.x + 3.5;
  float to = v_length - v_radii.y - (headed ? 4.5 : 3.5);
  float d = to - v_along;
  float a = abs(v_across);
  float inside = under(from - v_along) * under(v_along - to);
#ifdef PICKING_MODE
  if (a > u_hit || v_along < from || d < 0.0) discard;
  gl_FragColor = v_id;
#else
  float w = v_width;
  bool hair = family > 2.5;
  float stop = 0.0;
  float head = 0.0;
  if (family < 0.5 && headed) {
    float size = tone == 3.0 ? 12.0 : 6.2 + w * 1.5;
    head = under(max((a - d * 0.447) * 0.913, d - size)) * step(0.0, d);
    stop = size * 0.8;
  } else if (family > 1.5 && family < 2.5 && headed) {
    float size = tone == 3.0 ? 11.0 : 6.2 + w * 1.5;
    head = under(abs(a - d * 0.546) * 0.878 - max(1.3, w) * 0.5) * under(d - size * 0.88) * step(0.0, d);
  } else if (family > 2.5 && family < 3.5) {
    head = under(length(vec2(d - 2.2, v_across)) - 2.2);
  } else if (family > 3.5) {
    vec2 box = abs(vec2(d - 4.0, v_across)) - 4.0;
    float edge = max(box.x, box.y);
    head = under(abs(edge + 0.65) - 0.65);
    stop = 8.0;
  }
  float body;
  if (family > 0.5 && family < 1.5) {
    body = under(a - (w + 3.2) * 0.5) * (1.0 - under(a - max(1.7, w * 0.62 + 0.6) * 0.5));
  } else {
    body = under(a - w * 0.5);
  }
  if (status > 0.5 && status < 1.5) {
    float period = hair ? 8.0 : 12.0;
    float on = hair ? 4.0 : 7.0;
    float phase = mod(v_along - from, period);
    body *= under(phase - on) * under(-phase);
  }
  body *= under(stop - d) * inside;
  if (status > 1.5) {
    float m = v_along - (from + to) * 0.5;
    float stroke = min(abs(m - 2.6 - v_across * 0.45), abs(m + 2.6 - v_across * 0.45)) * 0.91 - 0.9;
    body = max(body, under(stroke) * under(a - 8.0));
  }
  float cover = max(body, head * step(from, v_along));
  vec3 colour = tone < 0.5 ? u_edge : tone < 1.5 ? u_quiet : tone < 2.5 ? u_dim : tone < 3.5 ? u_line : u_ink;
  float alpha = cover * (faint && tone < 1.5 ? 0.6 : 1.0);
  vec4 result = vec4(colour * alpha, alpha);
  if (tone == 3.0) {
    float past = max(max(from - v_along, v_along - from - (to - from) * u_drawn), 0.0);
    float halo = under(length(vec2(past, a)) - (w + 11.0) * 0.5);
    result += vec4(u_halo * halo, halo) * (1.0 - alpha);
  }
  gl_FragColor = result;
#endif
}`)
