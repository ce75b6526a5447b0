/** What one hash costs: a fold in the section on method; counted when it is opened, from the graph that the kernels are printed from. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../text/text';

export function Operations() {
  const words = text.about.method;
  const [Table, setTable] = useState<ComponentType | 'failed' | null>(null);
  const open = (): void => {
    if (Table !== null && Table !== 'failed') return;
    import('./operation-table').then(
      ({ OperationTable }) => setTable(() => OperationTable),
      // Offline with a cold cache.
      () => setTable('failed'),
    );
  };
  return (
    <details onToggle={open}>
      <summary>{words.operations}</summary>
      {Table === 'failed' ? <p class="notice notice-warning">{text.shell.roomFailed}</p> : Table === null ? null : <Table />}
    </details>
  );
}
