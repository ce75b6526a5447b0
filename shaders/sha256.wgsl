// SHA-256 to be read: loops, arrays, and the names of FIPS 180-4. No bindings, so that it can be put before any entry point.
// The rolled kernel and the full-digest test kernel stand on it; the fast kernels are emitted from src/kernel/sha256d-graph.ts instead.

// 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K = array<u32, 64>(
  0x428a2f98u, 0x71374491u, 0xb5c0fbcfu, 0xe9b5dba5u, 0x3956c25bu, 0x59f111f1u, 0x923f82a4u, 0xab1c5ed5u,
  0xd807aa98u, 0x12835b01u, 0x243185beu, 0x550c7dc3u, 0x72be5d74u, 0x80deb1feu, 0x9bdc06a7u, 0xc19bf174u,
  0xe49b69c1u, 0xefbe4786u, 0x0fc19dc6u, 0x240ca1ccu, 0x2de92c6fu, 0x4a7484aau, 0x5cb0a9dcu, 0x76f988dau,
  0x983e5152u, 0xa831c66du, 0xb00327c8u, 0xbf597fc7u, 0xc6e00bf3u, 0xd5a79147u, 0x06ca6351u, 0x14292967u,
  0x27b70a85u, 0x2e1b2138u, 0x4d2c6dfcu, 0x53380d13u, 0x650a7354u, 0x766a0abbu, 0x81c2c92eu, 0x92722c85u,
  0xa2bfe8a1u, 0xa81a664bu, 0xc24b8b70u, 0xc76c51a3u, 0xd192e819u, 0xd6990624u, 0xf40e3585u, 0x106aa070u,
  0x19a4c116u, 0x1e376c08u, 0x2748774cu, 0x34b0bcb5u, 0x391c0cb3u, 0x4ed8aa4au, 0x5b9cca4fu, 0x682e6ff3u,
  0x748f82eeu, 0x78a5636fu, 0x84c87814u, 0x8cc70208u, 0x90befffau, 0xa4506cebu, 0xbef9a3f7u, 0xc67178f2u,
);

// 5.3.3: first 32 bits of the fractional parts of the square roots of the first eight primes.
const INITIAL_STATE = array<u32, 8>(
  0x6a09e667u, 0xbb67ae85u, 0x3c6ef372u, 0xa54ff53au, 0x510e527fu, 0x9b05688cu, 0x1f83d9abu, 0x5be0cd19u,
);

fn ROTR(x: u32, n: u32) -> u32 { return (x >> n) | (x << (32u - n)); }

// 4.1.2
fn Ch(x: u32, y: u32, z: u32) -> u32 { return (x & y) ^ (~x & z); }
fn Maj(x: u32, y: u32, z: u32) -> u32 { return (x & y) ^ (x & z) ^ (y & z); }
fn Sigma0(x: u32) -> u32 { return ROTR(x, 2u) ^ ROTR(x, 13u) ^ ROTR(x, 22u); }
fn Sigma1(x: u32) -> u32 { return ROTR(x, 6u) ^ ROTR(x, 11u) ^ ROTR(x, 25u); }
fn sigma0(x: u32) -> u32 { return ROTR(x, 7u) ^ ROTR(x, 18u) ^ (x >> 3u); }
fn sigma1(x: u32) -> u32 { return ROTR(x, 17u) ^ ROTR(x, 19u) ^ (x >> 10u); }

// 6.2.2, with the sixteen newest words of the schedule in a ring (6.1.3 describes the same for SHA-1).
fn compress(H: array<u32, 8>, block: array<u32, 16>) -> array<u32, 8> {
  var W = block;
  var a = H[0]; var b = H[1]; var c = H[2]; var d = H[3];
  var e = H[4]; var f = H[5]; var g = H[6]; var h = H[7];
  for (var t = 0u; t < 64u; t++) {
    let s = t & 15u;
    if (t >= 16u) {
      W[s] = sigma1(W[(t - 2u) & 15u]) + W[(t - 7u) & 15u] + sigma0(W[(t - 15u) & 15u]) + W[s];
    }
    let T1 = h + Sigma1(e) + Ch(e, f, g) + K[t] + W[s];
    let T2 = Sigma0(a) + Maj(a, b, c);
    h = g; g = f; f = e; e = d + T1;
    d = c; c = b; b = a; a = T1 + T2;
  }
  return array<u32, 8>(a + H[0], b + H[1], c + H[2], d + H[3], e + H[4], f + H[5], g + H[6], h + H[7]);
}

// 5.1.1: the last 16 bytes of an 80-byte header, a one bit, zeros, and the length of 640 bits.
fn header_tail_block(w0: u32, w1: u32, w2: u32, w3: u32) -> array<u32, 16> {
  return array<u32, 16>(w0, w1, w2, w3, 0x80000000u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 640u);
}

// 5.1.1: a digest of 32 bytes as the message of the second hash, 256 bits long.
fn digest_block(D: array<u32, 8>) -> array<u32, 16> {
  return array<u32, 16>(D[0], D[1], D[2], D[3], D[4], D[5], D[6], D[7], 0x80000000u, 0u, 0u, 0u, 0u, 0u, 0u, 256u);
}
