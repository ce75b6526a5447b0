/** Files made in the page and handed to the browser's own saving; nothing leaves the device. */
import { toCsv, toJson, toMarkdown } from '../result/export';
import type { ResultDocument } from '../result/schema';

/** The very document that is shown. */
export function downloadJson(result: ResultDocument): void {
  saveText(toJson(result), 'application/json', `hashwatt-${stampOf(result)}.json`);
}

/** Every window of every run, one a line. */
export function downloadCsv(result: ResultDocument): void {
  saveText(toCsv(result), 'text/csv', `hashwatt-${stampOf(result)}.csv`);
}

/** The command line's `--format md`, in English: the table of runs, and what the number means. */
export async function downloadMarkdown(result: ResultDocument): Promise<void> {
  const rows = await import('./contrast/report/markdown').then(
    ({ markdownRows }) => markdownRows(result),
    // Offline with a cold cache: the runs stand without the contrast.
    () => '',
  );
  saveText(rows === '' ? toMarkdown(result) : `${toMarkdown(result)}\n${rows}`, 'text/markdown', `hashwatt-${stampOf(result)}.md`);
}

/** Any text under a name. */
export function saveText(content: string, type: string, name: string): void {
  saveBlob(new Blob([content], { type }), name);
}

export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob by the next task; without this it stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** 2026-01-31T12:00:00.000Z as 20260131-120000: safe in every file system. */
function stampOf({ created_at: created }: ResultDocument): string {
  return created
    .replace(/\.\d+/, '')
    .replace(/[^0-9T]/g, '')
    .replace('T', '-');
}
