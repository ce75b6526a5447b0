/**
 * The result's place for the report: under the first sentence, folded; its rows load by themselves once the result stands, so that a
 * print holds them. Place: result.tsx, in the first load; rows, words and data come with report-rows.tsx.
 */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ResultDocument } from '../../../result/schema';

interface ReportProps {
  readonly document: ResultDocument;
}

export function Report({ document: shown }: ReportProps) {
  const [Rows, setRows] = useState<ComponentType<ReportProps> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('./report-rows')
      .then((module) => isCurrent && setRows(() => module.ReportRows))
      // Offline with a cold cache: the result stands without the report.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, []);
  return Rows === null ? null : <Rows document={shown} />;
}
