/** How the page writes the report's rows: its language's sentences, its formats at two digits. Place: beside report-rows.tsx. */
import type { ReportWriter } from '../../../insight/report/row';
import { words } from '../../text/contrast';
import {
  bitcoinsText,
  cents,
  count,
  dates,
  duration,
  efficiencySpan,
  energy,
  money,
  month,
  networkRateText,
  part,
  power,
  rate,
  span,
} from '../quantity-text';

export const PAGE_WRITER: ReportWriter = {
  phrases: words.rows,
  numbers: {
    count: (value) => count(value, 2),
    rate,
    networkRate: networkRateText,
    watts: (value) => power(value, 2),
    energy: (value) => energy(value, 2),
    money: (value) => money(value, 2),
    cents: (value) => cents(value, value >= 0.001 ? 3 : 2),
    bitcoins: bitcoinsText,
    share: part,
    duration,
    month,
    dates,
    efficiency: efficiencySpan,
    span,
  },
};
