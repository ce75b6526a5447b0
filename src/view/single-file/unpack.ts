/** A program's text from what the single file carries: gzip, written in base64. Place: boot.ts and start-engine.ts; packed by vite-plugin.ts. */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
