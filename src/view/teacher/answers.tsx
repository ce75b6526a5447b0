/** The answer key: at each step what comes out, by which function, and what would change it; then what exit answers should hold. */
import { rate } from '../contrast/quantity-text';
import { whole } from '../format';
import { SignList } from '../lesson/frame/reckoning';
import { numbers } from '../lesson/numbers';
import { Prose } from '../lesson/prose';
import { words as lesson } from '../text/lesson';
import { words } from '../text/teacher';
import { CutChoice, Paper, useSheetOptions } from './paper';
import { type SheetStep, sheetSteps } from './step-contents';
import { Sentences } from './worksheet';

export function Answers() {
  const { kit, plan } = words;
  const [options, change] = useSheetOptions('answers');
  const { source, best } = numbers.value;
  return (
    <Paper
      heading={kit.answers.heading}
      intro={source === 'example' ? kit.answers.example(rate(best)) : kit.answers.measured(rate(best))}
      options={options}
      onChange={change}
      choices={<CutChoice options={options} onChange={change} />}
    >
      <div>
        {sheetSteps(options.isCut).map((sheetStep) => (
          <AnswerStep key={sheetStep.step} {...sheetStep} />
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
    </Paper>
  );
}

function AnswerStep({ step, content }: SheetStep) {
  const { answers, worksheet } = words.kit;
  return (
    <section class="sheet-step" data-step={step}>
      <h2>
        {whole(step)} · {lesson.steps[step].name}
      </h2>
      <p>{content.question}</p>
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
      <p class="soft">{worksheet.think}</p>
      <ul class="bullets">
        {content.change.map((sentence) => (
          <li key={sentence}>
            <Prose text={sentence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
