/** A vertex shader with what both programs begin with: the camera, and the bias that Sigma's picking wants of ids. */
export const vertex = (body: string): string => /* glsl */ `
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale;
uniform float u_hit;
const float bias = 255.0 / 254.0;
${body}`

/** A fragment shader with what both begin with: how much of a pixel lies within a signed distance. */
export const fragment = (body: string): string => /* glsl */ `
precision highp float;
uniform float u_pixel;
uniform float u_hit;
float under(float distance) { return clamp(0.5 - distance / u_pixel, 0.0, 1.0); }
${body}`
