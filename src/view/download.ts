/** Files made in the page and handed to the browser's own saving; nothing leaves the device. */
import type { ResultDocument } from '../result/schema';

/** The very document that is shown, indented for people. */
export function downloadJson(result: ResultDocument): void {
  save(`${JSON.stringify(result, null, 2)}\n`, 'application/json', `hashwatt-${stampOf(result)}.json`);
}

function save(content: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
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
