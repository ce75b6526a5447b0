/** Modules that the build provides. */
declare module '*.wgsl?raw' {
  const source: string;
  export default source;
}

/** The worker's hot loop, emitted from the graph at build time by kernel/vite-plugin.ts. */
declare module 'virtual:hashwatt/nonce-loop' {
  import type { EmittedNonceLoop } from './kernel/emit-js';
  /** One entry for each header count the graph was emitted for, each several times over (clones, see KERNELS: slow mode). */
  export const loops: readonly EmittedNonceLoop[];
  /** SHA-256 (hex) of the emitted source. */
  export const sourceSha256: string;
}

/** Build facts. */
declare const __HASHWATT_VERSION__: string;
declare const __HASHWATT_COMMIT__: string | null;

/** Address of a worker's own bundle. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}

/** The program of a thread as text, inside the engine of the single file (view/single-file/vite-plugin.ts). */
declare module 'virtual:hashwatt/thread-text' {
  const text: string;
  export default text;
}
/** True in the page that is one file: it has no server beside it. */
declare const __HASHWATT_SINGLE_FILE__: boolean;

/** A style sheet of a room that loads later: imported for its effect, the bundler links it with the room. */
declare module '*.css';
