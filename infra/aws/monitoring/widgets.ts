import type { Value } from '../cloudformation';
import type { Measure } from './measures';

export interface Widget {
  readonly title: string;
  readonly measures: readonly Measure[];
}

export interface Row {
  readonly title: string;
  readonly widgets: readonly Widget[];
}

/** Units of the grid. */
const whole = 24;
const width = 8;
const height = 6;
const perLine = whole / width;

/** Writes a value into a dashboard's body, which is text into which CloudFormation puts names. */
const inText = (value: Value): string => {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return `\${${Ref ?? attribute?.join('.') ?? ''}}`;
};

const line = ({ namespace, name, dimensions, statistic }: Measure) => [
  namespace,
  name,
  ...Object.entries(dimensions).flatMap(([key, value]) => [key, inText(value)]),
  { stat: statistic },
];

const heading = (markdown: string, top: number) => ({
  type: 'text',
  x: 0,
  y: top,
  width: whole,
  height: 1,
  properties: { markdown },
});

const placed = ({ title, widgets }: Row, top: number) => [
  heading(`## ${title}`, top),
  ...widgets.map((widget, index) => ({
    type: 'metric',
    x: (index % perLine) * width,
    y: top + 1 + Math.floor(index / perLine) * height,
    width,
    height,
    properties: {
      title: widget.title,
      region: '${AWS::Region}',
      period: 300,
      view: 'timeSeries',
      metrics: widget.measures.map(line),
    },
  })),
];

const heightOf = ({ widgets }: Row): number => 1 + Math.ceil(widgets.length / perLine) * height;

const states = (alarmIds: readonly string[], top: number) => ({
  type: 'alarm',
  x: 0,
  y: top,
  width: whole,
  height,
  properties: { title: 'Alarms', sortBy: 'stateUpdatedTimestamp', alarms: alarmIds.map((id) => `\${${id}.Arn}`) },
});

/** Returns the state of every alarm, and below it one row after the other, as the JSON that CloudWatch takes. */
export const page = (title: string, alarmIds: readonly string[], rows: readonly Row[]): string => {
  const widgets: object[] = [heading(title, 0), states(alarmIds, 1)];
  let top = 1 + height;
  for (const row of rows) {
    widgets.push(...placed(row, top));
    top += heightOf(row);
  }
  return JSON.stringify({ widgets });
};
