/**
 * The single file's one program in its two roles: the page, and the engine when the page starts it again as a worker. Carried twice, what
 * both share would fill a quarter of the file.
 * Place: entry of the bundle that vite-plugin.ts packs; each role loads its own modules only.
 */
if (typeof document === 'undefined') void import('../../engine.worker');
else void import('../main');
