// What a first attempt looks like: one invocation for each number of the result, no tiles. Same task and buffers as shaders/gemm.wgsl.

struct Task {
  first_row: u32,
  shift: u32,
  column_quads: u32,
  depth_quads: u32,
}

@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read> left: array<f32>;
@group(0) @binding(2) var<storage, read> right: array<f32>;
@group(0) @binding(3) var<storage, read_write> output: array<f32>;

@compute @workgroup_size(8, 8)
fn multiply(@builtin(global_invocation_id) id: vec3u) {
  let columns = 4 * task.column_quads;
  let depth = 4 * task.depth_quads;
  let row = task.first_row + id.y;
  var sum = 0.0;
  for (var k = 0u; k < depth; k++) {
    sum += left[(row + task.shift) * depth + k] * right[k * columns + id.x];
  }
  output[row * columns + id.x] = sum;
}
