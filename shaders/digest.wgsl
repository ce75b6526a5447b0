// Full digests, for tests only: both hashes of many 80-byte headers, to be compared word by word with the reference.
// Put after sha256.wgsl. Headers are 20 big-endian words each, digests 8.

@group(0) @binding(0) var<storage, read> headers: array<u32>;
@group(0) @binding(1) var<storage, read_write> digests: array<u32>;

@compute @workgroup_size(64)
fn digest(@builtin(global_invocation_id) id: vec3<u32>) {
  let index = id.x;
  if (20u * index >= arrayLength(&headers)) { return; }
  var first: array<u32, 16>;
  for (var word = 0u; word < 16u; word++) { first[word] = headers[20u * index + word]; }
  let midstate = compress(INITIAL_STATE, first);
  let tail = 20u * index + 16u;
  let inner = compress(midstate, header_tail_block(headers[tail], headers[tail + 1u], headers[tail + 2u], headers[tail + 3u]));
  let outer = compress(INITIAL_STATE, digest_block(inner));
  for (var word = 0u; word < 8u; word++) { digests[8u * index + word] = outer[word]; }
}
