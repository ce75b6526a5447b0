/** The answer key: at each step what comes out, by which function, and what would change it; then what exit answers should hold. */
import { rate } from '../contrast/quantity-text';
import type { Provenance } from '../../insight/provenance';
import { whole } from '../format';
import { SignList } from '../lesson/frame/reckoning';
import { numbers } from '../lesson/numbers';
import { Prose } from '../lesson/prose';
import { words as lesson } from '../text/lesson';
import { words } from '../text/teacher';
import { CutChoice, Paper, useSheetOptions } from './paper';
import { type SheetPart, type SheetStep, sheetSteps } from './step-contents';
import { provenancesOf, SourceList, SourceNumbers } from './source-list';
import { PartHead, Sentences } from './worksheet';

export function Answers() {
  const { kit, plan } = words;
  const [options, change] = useSheetOptions('answers');
  const { source, best } = numbers.value;
  const steps = sheetSteps(options.isCut);
  const all = provenancesOf(steps);
  return (
    <Paper
      heading={kit.answers.heading}
      intro={source === 'example' ? kit.answers.example(rate(best)) : kit.answers.measured(rate(best))}
      options={options}
      onChange={change}
      choices={<CutChoice options={options} onChange={change} />}
    >
      <div>
        {steps.map((sheetStep) => (
          <AnswerStep key={sheetStep.step} {...sheetStep} all={all} />
        ))}
      </div>
      <h2>{kit.answers.exit}</h2>
      <ol class="plan-exit">
        {plan.exit.map(({ ask, expected }) => (
          <li key={ask}>
            <p>{ask}</p>
            <p class="soft">{expected}</p>
          </li>
        ))}
      </ol>
      <SourceList all={all} />
    </Paper>
  );
}

function AnswerStep({ step, question, change, parts, exit, all }: SheetStep & { readonly all: readonly Provenance[] }) {
  const { worksheet } = words.kit;
  return (
    <section class="sheet-step sheet-answer" data-step={step}>
      <h2>
        {whole(step)} · {lesson.steps[step].name}
      </h2>
      <p>{question}</p>
      {parts.map((part) => (
        <AnswerPart key={part.content.guess.id} {...part} all={all} />
      ))}
      <p class="soft">{worksheet.think}</p>
      <ul class="bullets">
        {change.map((sentence) => (
          <li key={sentence}>
            <Prose text={sentence} />
          </li>
        ))}
      </ul>
      {exit.length === 0 ? null : <h3>{lesson.steps[10].exitHeading}</h3>}
      {exit.map(({ id, question: asked, options, right, answer }) => (
        <div key={id} class="sheet-exit" data-exit={id}>
          <p>{asked}</p>
          <p>
            <strong>{options[right]}</strong>
          </p>
          <p class="soft">
            <Prose text={answer} />
          </p>
        </div>
      ))}
    </section>
  );
}

function AnswerPart({ name, content, all }: SheetPart & { readonly all: readonly Provenance[] }) {
  const { answers } = words.kit;
  return (
    <div class="sheet-part" data-guess={content.guess.id}>
      <PartHead name={name} content={content} />
      {content.answer === null ? null : (
        <p>
          <strong class="own" data-answer={content.answer.value}>
            {content.answer.shown}
          </strong>
        </p>
      )}
      <Sentences of={content.sentences} />
      <ul class="sheet-formula faint">
        {content.formulas.map(({ call, symbols, values }) => (
          <li key={`${call} ${symbols}`}>
            {answers.formula} <code>{call}</code>: <code>{symbols}</code>; <code>{values}</code>
          </li>
        ))}
      </ul>
      <SignList formulas={content.formulas} />
      <SourceNumbers of={content.sources} all={all} />
    </div>
  );
}
