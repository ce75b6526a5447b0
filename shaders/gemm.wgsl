// Matrix multiplication: output rows first_row .. = input rows first_row + shift .. of the left matrix, times the right matrix.
//
// Assembled by src/backend/matrix/gpu-kernel.ts: before this text stand the constants (WIDTH and HEIGHT of a workgroup, ROWS and QUADS of an
// invocation, DEPTH_STEP) and the words for a number format (Left, Right, Sum, multiply_add). Lines between "//# for" and "//# end" are repeated,
// with $name counting up ($#name: its number), so that every sum has a register of its own: compilers keep small arrays in memory instead.
// Lines between "//# if" and "//# end" stand where the kernel is of that kind.
//
// A quad is four neighbours: of the left matrix four steps of depth, of the right one and of the output four columns. Sizes are whole
// tiles, so that nothing is compared with an edge.

struct Task {
  first_row: u32,
  shift: u32,
  // Quads in a row of the right matrix and of the output.
  column_quads: u32,
  // Quads in a row of the left matrix.
  depth_quads: u32,
}

@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read> left: array<Left>;
@group(0) @binding(2) var<storage, read> right: array<Right>;
@group(0) @binding(3) var<storage, read_write> output: array<Sum>;

//# if SHARED
// The tiles that a workgroup works on: DEPTH_STEP quads of depth at a time.
var<workgroup> left_tile: array<Left, HEIGHT * ROWS * DEPTH_STEP>;
var<workgroup> right_tile: array<Right, 4 * DEPTH_STEP * WIDTH * QUADS>;
//# end

@compute @workgroup_size(WIDTH, HEIGHT)
fn multiply(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u, @builtin(local_invocation_index) index: u32) {
  // This invocation's rows lie together; its quads are WIDTH apart, so that neighbours read neighbours.
  let row = task.first_row + (group.y * HEIGHT + local.y) * ROWS;
  let quad = group.x * WIDTH * QUADS + local.x;
//# for i in ROWS
//# for j in QUADS
  var sum_$i_$j = Sum();
//# end
//# end

//# if SHARED
  let tile_row = task.first_row + task.shift + group.y * HEIGHT * ROWS;
  let tile_quad = group.x * WIDTH * QUADS;
  for (var step = 0u; step < task.depth_quads; step += DEPTH_STEP) {
    for (var at = index; at < HEIGHT * ROWS * DEPTH_STEP; at += WIDTH * HEIGHT) {
      left_tile[at] = left[(tile_row + at / DEPTH_STEP) * task.depth_quads + step + at % DEPTH_STEP];
    }
    for (var at = index; at < 4 * DEPTH_STEP * WIDTH * QUADS; at += WIDTH * HEIGHT) {
      right_tile[at] = right[(4 * step + at / (WIDTH * QUADS)) * task.column_quads + tile_quad + at % (WIDTH * QUADS)];
    }
    workgroupBarrier();
//# if HALF
    // Half precision for one step of depth, then into single precision: the error stays that of a short sum.
//# for i in ROWS
//# for j in QUADS
    var part_$i_$j = Right();
//# end
//# end
//# end
    for (var k = 0u; k < DEPTH_STEP; k++) {
//# for i in ROWS
      let left_$i = left_tile[(local.y * ROWS + $i) * DEPTH_STEP + k];
//# end
//# for c in xyzw
//# for j in QUADS
      let right_$c_$j = right_tile[(4 * k + $#c) * WIDTH * QUADS + $j * WIDTH + local.x];
//# for i in ROWS
//# if HALF
      part_$i_$j = multiply_add(left_$i.$c, right_$c_$j, part_$i_$j);
//# end
//# if FULL
      sum_$i_$j = multiply_add(left_$i.$c, right_$c_$j, sum_$i_$j);
//# end
//# end
//# end
//# end
    }
//# if HALF
//# for i in ROWS
//# for j in QUADS
    sum_$i_$j += Sum(part_$i_$j);
//# end
//# end
//# end
    workgroupBarrier();
  }
//# end
//# if DIRECT
  // Without workgroup memory: for processors that imitate a GPU, whose caches do the same and whose barriers are dear.
  let source_row = row + task.shift;
  for (var k = 0u; k < task.depth_quads; k++) {
//# for i in ROWS
    let left_$i = left[(source_row + $i) * task.depth_quads + k];
//# end
//# for c in xyzw
//# for j in QUADS
    let right_$c_$j = right[(4 * k + $#c) * task.column_quads + quad + $j * WIDTH];
//# for i in ROWS
    sum_$i_$j = multiply_add(left_$i.$c, right_$c_$j, sum_$i_$j);
//# end
//# end
//# end
  }
//# end

//# for i in ROWS
//# for j in QUADS
  output[(row + $i) * task.column_quads + quad + $j * WIDTH] = sum_$i_$j;
//# end
//# end
}
