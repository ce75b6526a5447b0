// The kernel to beat: SHA-256d as textbooks write it, loops over an array of 64 words. It has the midstate, which every tutorial has, and
// nothing else. Same bindings and same reporting as ours, so that only the hashing differs. Put after sha256.wgsl for its functions.
struct JobWords {
  W0: u32, W1: u32, W2: u32,
  m0_0: u32, m0_1: u32, m0_2: u32, m0_3: u32, m0_4: u32, m0_5: u32, m0_6: u32, m0_7: u32,
}

fn textbook_compress(W: ptr<function, array<u32, 64>>, H: array<u32, 8>) -> array<u32, 8> {
  for (var t = 16u; t < 64u; t++) {
    (*W)[t] = sigma1((*W)[t - 2u]) + (*W)[t - 7u] + sigma0((*W)[t - 15u]) + (*W)[t - 16u];
  }
  var a = H[0]; var b = H[1]; var c = H[2]; var d = H[3];
  var e = H[4]; var f = H[5]; var g = H[6]; var h = H[7];
  for (var t = 0u; t < 64u; t++) {
    let T1 = h + Sigma1(e) + Ch(e, f, g) + K[t] + (*W)[t];
    let T2 = Sigma0(a) + Maj(a, b, c);
    h = g; g = f; f = e; e = d + T1;
    d = c; c = b; b = a; a = T1 + T2;
  }
  return array<u32, 8>(H[0] + a, H[1] + b, H[2] + c, H[3] + d, H[4] + e, H[5] + f, H[6] + g, H[7] + h);
}

fn examine(job: JobWords, nonce: u32) {
  var first: array<u32, 64>;
  first[0] = job.W0;
  first[1] = job.W1;
  first[2] = job.W2;
  first[3] = swap_bytes(nonce);
  first[4] = 0x80000000u;
  for (var i = 5u; i < 15u; i++) { first[i] = 0u; }
  first[15] = 640u;
  let midstate = array<u32, 8>(
    job.m0_0, job.m0_1, job.m0_2, job.m0_3, job.m0_4, job.m0_5, job.m0_6, job.m0_7,
  );
  let digest = textbook_compress(&first, midstate);
  var second: array<u32, 64>;
  for (var i = 0u; i < 8u; i++) { second[i] = digest[i]; }
  second[8] = 0x80000000u;
  for (var i = 9u; i < 15u; i++) { second[i] = 0u; }
  second[15] = 256u;
  if ((textbook_compress(&second, INITIAL_STATE)[7] & task.mask) == 0u) { report(nonce, 0u); }
}
