/** The worksheet: each step's question and what is to be guessed, with lines to write on or with this device's own numbers. */
import { whole } from '../format';
import { numbers } from '../lesson/numbers';
import { Prose } from '../lesson/prose';
import { words as lesson } from '../text/lesson';
import { words } from '../text/teacher';
import { CutChoice, Paper, useSheetOptions } from './paper';
import { type SheetPart, type SheetStep, sheetSteps } from './step-contents';

export function Worksheet() {
  const { kit, plan } = words;
  const [options, change] = useSheetOptions('worksheet');
  return (
    <Paper
      heading={kit.worksheet.heading}
      options={options}
      onChange={change}
      choices={
        <>
          <CutChoice options={options} onChange={change} />
          <label class="field">
            <span>{kit.numbers}</span>
            <select
              value={options.isOwn ? 'own' : 'blank'}
              onChange={({ currentTarget }) => change({ isOwn: currentTarget.value === 'own' })}
            >
              <option value="blank">{kit.numbersOf.blank}</option>
              <option value="own">{kit.numbersOf.own}</option>
            </select>
          </label>
        </>
      }
    >
      <div class="sheet-who">
        {[kit.name, kit.device, kit.date].map((what) => (
          <p key={what}>
            <span class="faint">{what}</span>
            <span class="line" />
          </p>
        ))}
      </div>
      {options.isOwn && numbers.value.source === 'example' ? <p class="notice">{kit.worksheet.example}</p> : null}
      <div>
        {sheetSteps(options.isCut).map((sheetStep) => (
          <WorksheetStep key={sheetStep.step} {...sheetStep} isOwn={options.isOwn} />
        ))}
      </div>
      <h2>{plan.exitHeading}</h2>
      <ol class="plan-exit">
        {plan.exit.map(({ ask }) => (
          <li key={ask}>
            <p>{ask}</p>
            <span class="line" />
            <span class="line" />
          </li>
        ))}
      </ol>
    </Paper>
  );
}

function WorksheetStep({ step, question, parts, exit, isOwn }: SheetStep & { readonly isOwn: boolean }) {
  const { worksheet } = words.kit;
  return (
    <section class="sheet-step" data-step={step}>
      <h2>
        {whole(step)} · {lesson.steps[step].name}
      </h2>
      <p>{question}</p>
      {parts.map((part) => (
        <WorksheetPart key={part.content.guess.id} {...part} isOwn={isOwn} />
      ))}
      {isOwn ? null : (
        <p>
          <span class="faint">{worksheet.think}</span>
          <span class="line" />
        </p>
      )}
      {exit.length === 0 ? null : <h3>{lesson.steps[10].exitHeading}</h3>}
      {exit.map((item) => (
        <div key={item.id} class="sheet-exit" data-exit={item.id}>
          <p>{item.question}</p>
          <ul class="sheet-options">
            {item.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function WorksheetPart({ name, content, isOwn }: SheetPart & { readonly isOwn: boolean }) {
  const { worksheet } = words.kit;
  return (
    <div class="sheet-part" data-guess={content.guess.id}>
      <PartHead name={name} content={content} />
      <dl>
        <div>
          <dt>
            {worksheet.guess}: {content.guess.ask}
          </dt>
          <dd>
            <span class="line" />
          </dd>
        </div>
        <div>
          <dt>{isOwn ? worksheet.own : worksheet.found}</dt>
          <dd>{isOwn ? <Sentences of={content.sentences} /> : <Lines />}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Which of a step's ways, and what exactly is asked there. */
export function PartHead({ name, content }: SheetPart) {
  return (
    <>
      {name === null ? null : <h3>{name}</h3>}
      {content.setting === undefined ? null : <p>{content.setting}</p>}
    </>
  );
}

function Lines() {
  return (
    <>
      <span class="line" />
      <span class="line" />
    </>
  );
}

export function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="sheet-sentences">
      {of.map((sentence) => (
        <li key={sentence}>
          <Prose text={sentence} />
        </li>
      ))}
    </ul>
  );
}
