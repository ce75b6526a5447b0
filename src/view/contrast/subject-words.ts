/** How sentences speak of the subject: "your computer" only when it was measured here. */
import { words } from '../text/contrast';
import type { PowerFigure } from '../../power/figure';
import { chosenPower } from './power-choice';
import { power, rate, span } from './quantity-text';
import { type Example, subject } from './subject';

export function thing(): { readonly one: string; readonly many: string } {
  return words.frame.things[subject.value.kind];
}

export function exampleName(example: Example): string {
  return example.name === '' ? words.frame.exampleName : example.name;
}

/** Two digits: the range is never known better, unless it is a single figure. */
export function powerText(figure: PowerFigure): string {
  const isExact = figure.power.low === figure.power.high;
  return span(figure.power, (value) => power(value, isExact ? 3 : 2));
}

/** One sentence: whose number, rate, watts and how they are known. */
export function subjectSentence(): string {
  const now = subject.value;
  const sentences = words.frame;
  const { figure } = chosenPower.value;
  const watts = powerText(figure);
  const badge = sentences.badges[figure.badge].toLowerCase();
  switch (now.kind) {
    case 'example':
      return sentences.subjectExample(exampleName(now.example), rate(now.rate), watts);
    case 'measured':
      return sentences.subjectMeasured(sentences.parts[now.part], rate(now.rate), watts, badge);
    case 'given':
      return sentences.subjectGiven(sentences.parts[now.part], rate(now.rate), watts, badge);
  }
}
