/** The first line of what was thrown, without its full stop: Playwright's messages go on with call lists. Place: under all that calls it. */
export function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
