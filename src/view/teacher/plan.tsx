/** The lesson minute by minute: what the class does, what to ask, what some will think; before it, aims; after it, exit questions. */
import { whole } from '../format';
import { hrefOfStep } from '../lesson/sequence';
import { words as lesson } from '../text/lesson';
import { words } from '../text/teacher';
import { CutChoice, Paper, useSheetOptions } from './paper';
import { type Timed, timing } from './timing';

export function Plan() {
  const { plan } = words;
  const [options, change] = useSheetOptions('plan');
  const steps = timing(options.isCut);
  return (
    <Paper
      heading={plan.heading}
      intro={plan.intro(whole(steps.at(-1)?.ends ?? 0))}
      options={options}
      onChange={change}
      choices={<CutChoice options={options} onChange={change} />}
    >
      <div class="kit-columns">
        <List heading={plan.aimsHeading} items={plan.aims} />
        <List heading={plan.before} items={plan.beforeSteps} />
      </div>
      <ol class="plan-steps">
        {steps.map((timed) => (
          <PlanStep key={timed.step} timed={timed} isCut={options.isCut} />
        ))}
      </ol>
      <h2>{plan.exitHeading}</h2>
      <ol class="plan-exit">
        {plan.exit.map(({ ask, expected }) => (
          <li key={ask}>
            <p>{ask}</p>
            <p class="soft">{expected}</p>
          </li>
        ))}
      </ol>
      <p class="soft">{plan.bothSides}</p>
    </Paper>
  );
}

function PlanStep({ timed: { step, begins, ends }, isCut }: { readonly timed: Timed; readonly isCut: boolean }) {
  const { plan } = words;
  const { pupils, say, wrong } = plan.steps[step];
  return (
    <li class="plan-step" value={step}>
      <p class="plan-minute">
        <span class="label">{plan.columns.minute}</span> <span class="plan-span">{plan.span(whole(begins), whole(ends))}</span>
      </p>
      <div>
        <h2 class="plan-name">
          <a href={hrefOfStep(step, { isCut, isProjected: false })}>
            {whole(step)} · {lesson.steps[step].name}
          </a>
        </h2>
        <dl class="plan-parts">
          <div>
            <dt>{plan.columns.pupils}</dt>
            <dd>{pupils}</dd>
          </div>
          <div>
            <dt>{plan.columns.say}</dt>
            <dd>{say}</dd>
          </div>
          <div>
            <dt>{plan.columns.wrong}</dt>
            <dd>{wrong}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
}

function List({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) {
  return (
    <div>
      <h2>{heading}</h2>
      <ul class="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
