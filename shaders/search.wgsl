// Nonce search: bindings, entry point, and how matches come back.
// Two parts are put in by src/backend/gpu/pipeline.ts: `JobWords` and `examine`, emitted by src/kernel/emit-wgsl.ts, and the two constants
// WORKGROUP_SIZE and NONCES_PER_INVOCATION. Byte offsets are repeated in src/backend/gpu/layout.ts; a test compares them.

struct Task {
  first_nonce: u32,
  // Nonces of the task less one, so that 2^32 of them fit; invocations past it report nothing.
  last_offset: u32,
  // A nonce matches when the last digest word has none of these bits.
  mask: u32,
  // Always 1. A compiler that cannot know it keeps `x * one + y` on the multiply pipe.
  one: u32,
  // Everything about the job that no nonce changes.
  job: JobWords,
}

struct Match {
  nonce: u32,
  header: u32,
}

struct Matches {
  // Counts on past the end of the list, so that the host sees an overflow.
  count: atomic<u32>,
  list: array<Match>,
}

@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read_write> matches: Matches;

fn report(nonce: u32, header: u32) {
  if (nonce - task.first_nonce > task.last_offset) { return; }
  let index = atomicAdd(&matches.count, 1u);
  if (index < arrayLength(&matches.list)) { matches.list[index] = Match(nonce, header); }
}

// The header stores the nonce little-endian; SHA-256 reads big-endian words (FIPS 180-4, 3.1).
fn swap_bytes(word: u32) -> u32 {
  return (word << 24u) | ((word & 0xff00u) << 8u) | ((word >> 8u) & 0xff00u) | (word >> 24u);
}

@compute @workgroup_size(WORKGROUP_SIZE)
fn search(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(num_workgroups) groups: vec3<u32>,
  @builtin(local_invocation_index) lane: u32,
) {
  // One dimension holds 65,535 workgroups, so large tasks use two.
  let invocation = (group.y * groups.x + group.x) * WORKGROUP_SIZE + lane;
  let first = task.first_nonce + invocation * NONCES_PER_INVOCATION;
  // Read once: some drivers check the bounds of a buffer at every read.
  let job = task.job;
  for (var step = 0u; step < NONCES_PER_INVOCATION; step++) {
    examine(job, first + step);
  }
}
