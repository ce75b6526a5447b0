/**
 * The watts behind every figure of the screens: what is known, by which badge, between which ends; and four ways to know better.
 * Place: part of the subject panel; the result is the signal `chosenPower`, from which every view takes its watts, H/J and J/TH.
 */
import { useEffect, useRef } from 'preact/hooks';
import { cpuClasses, searchGpuModels } from '../../power/catalogue';
import { efficiencyGap } from '../../power/efficiency';
import { Facts } from '../shell/facts';
import { words } from '../text/contrast';
import { readAssumption } from './assumptions';
import { fields, setFields } from './fields';
import { gapSentence } from './gap-sentence';
import { ChoiceField, NumberField, TextField } from './number-field';
import {
  batteryOfSubject,
  type ChosenPower,
  chosenPower,
  chosenScope,
  efficiency,
  offeredScopes,
  type PowerProblem,
  POWER_WAYS,
  type PowerWay,
  powerWay,
} from './power-choice';
import { pickableOf } from './picked-model';
import { Sources } from './picture';
import { powerSources } from './power-sources';
import { count, digitsOf, efficiencySpan, span } from './quantity-text';
import { reference } from './reference';
import { subject } from './subject';
import { powerText } from './subject-words';

export function PowerPanel() {
  const sentences = words.frame;
  const chosen = chosenPower.value;
  return (
    <section class="power-panel" aria-labelledby="power-heading">
      <h3 class="label" id="power-heading">
        {sentences.powerHeading}
      </h3>
      <p class="power-figure" aria-live="polite">
        <span class="power-watts">{powerText(chosen.figure)}</span> <span class="badge">{badgeOf(chosen)}</span>
      </p>
      <p class="faint">{explanationOf(chosen)}</p>
      <Sources of={powerSources()} />
      <p class="faint">{sentences.powerIntro}</p>
      <ChoiceField
        label={sentences.wayLabel}
        name="power"
        chosen={powerWay.value}
        options={offeredWays().map((way) => ({ value: way, label: wayName(way) }))}
        onChoose={(way) => setFields({ power: way === 'estimate' ? undefined : way, watts: undefined, badge: undefined, scope: undefined })}
      />
      <WayFields problem={chosen.problem} />
      <Margins />
      <Consequences />
    </section>
  );
}

/** The battery only where one was seen during the run, or where a link asks for it. */
function offeredWays(): readonly PowerWay[] {
  const hasBattery = batteryOfSubject.value !== undefined || powerWay.value === 'battery';
  return POWER_WAYS.filter((way) => way !== 'battery' || hasBattery);
}

function wayName(way: PowerWay): string {
  return way === 'card' && !pickableOf(subject.value).includes('card') ? words.frame.wayOfChips : words.frame.ways[way];
}

function isPlainExample({ way }: ChosenPower): boolean {
  return subject.value.kind === 'example' && way === 'estimate';
}

function badgeOf(chosen: ChosenPower): string {
  return isPlainExample(chosen) ? words.frame.badgeExample : words.frame.badges[chosen.figure.badge];
}

function explanationOf(chosen: ChosenPower): string {
  const sentences = words.frame;
  if (isPlainExample(chosen)) return sentences.powerCovers(sentences.scopes[chosen.figure.scope]);
  const basis =
    chosen.basis === null
      ? `${capital(sentences.badgeMeanings[chosen.figure.badge])}.`
      : sentences.basis[chosen.basis](words.names.say(chosen.device));
  return [basis, sentences.powerCovers(sentences.scopes[chosen.figure.scope]), chosen.isWeak ? sentences.rough : ''].join(' ').trim();
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function WayFields({ problem }: { readonly problem: PowerProblem | null }) {
  const sentences = words.frame;
  const sentence = problem === null ? null : sentences.powerProblems[problem];
  const shown = (name: 'card' | 'watts' | 'loaded' | 'idle' | 'capacity'): string => fields.value[name] ?? '';
  switch (powerWay.value) {
    case 'estimate':
      return null;
    case 'card':
      return (
        <>
          {pickableOf(subject.value).map((kind) =>
            kind === 'card' ? <CardField key={kind} shown={shown('card')} problem={sentence} /> : <ChipField key={kind} />,
          )}
        </>
      );
    case 'typed':
      return (
        <>
          <TextField name="watts" label={sentences.watts} shown={shown('watts')} problem={sentence} isNumber={true} />
          <NumberField name="off" label={sentences.off} />
          <ChoiceField
            label={sentences.scope}
            name="scope"
            chosen={chosenScope()}
            options={offeredScopes().map((scope) => ({ value: scope, label: sentences.scopes[scope] }))}
          />
        </>
      );
    case 'meter':
      return (
        <>
          <TextField name="loaded" label={sentences.loaded} shown={shown('loaded')} problem={sentence} isNumber={true} />
          <TextField name="idle" label={sentences.idle} shown={shown('idle')} problem={null} isNumber={true} note={sentences.meterNote} />
          <NumberField name="grain" label={sentences.grain} />
          <NumberField name="accuracy" label={sentences.accuracy} />
        </>
      );
    case 'battery':
      return (
        <>
          <TextField
            name="capacity"
            label={sentences.capacity}
            shown={shown('capacity')}
            problem={sentence}
            isNumber={true}
            note={sentences.capacityNote}
          />
          <NumberField name="age" label={sentences.age} note={sentences.ageNote} />
        </>
      );
  }
}

function CardField({ shown, problem }: { readonly shown: string; readonly problem: string | null }) {
  const sentences = words.frame;
  return (
    <>
      <TextField name="card" label={sentences.card} shown={shown} problem={problem} note={sentences.cardNote} list="cards" />
      <datalist id="cards">
        {searchGpuModels(shown).map((row) => (
          <option key={row.name} value={row.name} />
        ))}
      </datalist>
    </>
  );
}

/** A word begins large; "x86" and "iPad" are written as their makers write them. */
export function asOption(name: string): string {
  return /^\p{Ll}+(?=[\s,]|$)/u.test(name) ? capital(name) : name;
}

/** Browsers name no processor, and people rarely know more of theirs than its class. */
function ChipField() {
  const sentences = words.frame;
  const { chip } = fields.value;
  const classes = cpuClasses.map(({ id, label }) => ({ value: id, label: asOption(words.names.say(label)) }));
  return (
    <ChoiceField
      label={sentences.chip}
      name="chip"
      chosen={classes.find(({ value }) => value === chip)?.value ?? ''}
      options={[{ value: '', label: sentences.chipOpen }, ...classes]}
    />
  );
}

const MARGINS = ['partlow', 'parthigh', 'classlow', 'classhigh'] as const;

/** How far an estimate may stray: seldom changed, so folded away, and open while something in it is nonsense. */
function Margins() {
  const sentences = words.frame;
  const folded = useRef<HTMLDetailsElement>(null);
  const hasProblem = MARGINS.some((name) => readAssumption(name).problem !== undefined);
  useEffect(() => {
    if (hasProblem && folded.current !== null) folded.current.open = true;
  }, [hasProblem]);
  return (
    <details ref={folded}>
      <summary>{sentences.margins}</summary>
      <p class="faint">{sentences.marginsIntro}</p>
      {MARGINS.map((name) => (
        <NumberField key={name} name={name} label={sentences.marginFields[name]} />
      ))}
    </details>
  );
}

function Consequences() {
  const sentences = words.frame;
  const { hashesPerJoule, joulesPerHash } = efficiency.value;
  const digits = digitsOf(joulesPerHash);
  const gap = efficiencyGap(joulesPerHash, reference().efficiency);
  const gapSaid = gapSentence(gap, reference().name);
  return (
    <>
      <Facts
        facts={[
          { name: sentences.hashesPerJoule, value: `${span(hashesPerJoule, (value) => count(value, digits))} H/J` },
          { name: sentences.joulesPerTerahash, value: efficiencySpan(joulesPerHash) },
        ]}
      />
      {gapSaid === null ? null : <p class="faint">{gapSaid}</p>}
    </>
  );
}
