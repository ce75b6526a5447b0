/** A sheet: heading, what can be chosen before printing, and the matter, which is all that paper gets. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../text/teacher';
import { kitHref, PAPERS, type Paper as PaperSize, readSheetOptions, type SheetName, type SheetOptions, sheetHref } from './sheets';

/** What the link sets, and a way to set it that keeps the link true. */
export function useSheetOptions(sheet: SheetName | null): readonly [SheetOptions, (changes: Partial<SheetOptions>) => void] {
  const [options, setOptions] = useState(() => readSheetOptions(location.hash, navigator.language));
  useEffect(() => {
    const arrive = (): void => setOptions(readSheetOptions(location.hash, navigator.language));
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, []);
  const change = (changes: Partial<SheetOptions>): void => {
    const next = { ...options, ...changes };
    setOptions(next);
    // A sandboxed frame may forbid it; the sheet works without.
    try {
      history.replaceState(history.state, '', sheet === null ? kitHref(null, next, navigator.language) : sheetHref(sheet, next));
    } catch {
      return;
    }
  };
  return [options, change];
}

const PAGES: Readonly<Record<PaperSize, string>> = {
  a4: '@page { size: A4; margin: 16mm 15mm; }',
  letter: '@page { size: letter; margin: 0.65in 0.6in; }',
};

/** Chosen here, because the size of a page cannot depend on a class of the document. */
function usePageSize(paper: PaperSize): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PAGES[paper]);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, [paper]);
}

interface PaperProps {
  readonly heading: string;
  readonly intro?: string;
  readonly options: SheetOptions;
  readonly onChange: (changes: Partial<SheetOptions>) => void;
  /** Choices of this sheet alone. */
  readonly choices?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Paper({ heading, intro, options, onChange, choices, children }: PaperProps) {
  const { kit } = words;
  usePageSize(options.paper);
  return (
    <>
      <p class="kit-back">
        <a href={kitHref(null, options, navigator.language)}>{kit.back}</a>
      </p>
      <article class="sheet">
        <h1 tabIndex={-1} class="kit-title">
          {heading}
        </h1>
        {intro === undefined ? null : <p class="lead">{intro}</p>}
        <div class="sheet-choices">
          {choices}
          <label class="field">
            <span>{kit.paper}</span>
            <select
              value={options.paper}
              onChange={({ currentTarget }) => onChange({ paper: PAPERS.find((paper) => paper === currentTarget.value) ?? 'a4' })}
            >
              {PAPERS.map((paper) => (
                <option key={paper} value={paper}>
                  {kit.papers[paper]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button-quiet" onClick={() => print()}>
            {kit.print}
          </button>
        </div>
        {children}
      </article>
    </>
  );
}

export function CutChoice({ options, onChange }: Pick<PaperProps, 'options' | 'onChange'>) {
  const { plan } = words;
  return (
    <label class="field">
      <span>{plan.cutLabel}</span>
      <select value={options.isCut ? '15' : '45'} onChange={({ currentTarget }) => onChange({ isCut: currentTarget.value === '15' })}>
        <option value="45">{plan.cuts.full}</option>
        <option value="15">{plan.cuts.short}</option>
      </select>
    </label>
  );
}
