// A streaming copy: output stretches first_row .. = input stretches first_row + shift .., 16 bytes at a time, neighbours beside each other.
//
// Before this text src/backend/matrix/gpu-kernel.ts puts WIDTH (invocations of a workgroup) and EACH (quads that one invocation moves); a
// workgroup moves WIDTH * EACH of them, which divides a stretch.

struct Task {
  first_row: u32,
  shift: u32,
  // Quads (16 bytes) in a stretch.
  row_quads: u32,
  unused: u32,
}

@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read> input: array<vec4u>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4u>;

@compute @workgroup_size(WIDTH)
fn copy(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let start = (task.first_row + group.y) * task.row_quads + group.x * WIDTH * EACH + local.x;
  let source = start + task.shift * task.row_quads;
  for (var part = 0u; part < EACH; part++) {
    output[start + part * WIDTH] = input[source + part * WIDTH];
  }
}
