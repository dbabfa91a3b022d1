import { View } from '@tarojs/components';
import { keyboard } from '../button/button';
import { named, role } from '../base/role';
import '../list-row/list-row.scss';
import './stepper.scss';

interface StepperProps {
  id: string;
  title: string;
  note?: string;
  /** What is counted: 位, 个. */
  unit: string;
  value: number;
  min?: number;
  max: number;
  onChange: (value: number) => void;
}

/** A small number with a button at either side: nothing to type, nothing to hold down. */
export function Stepper({ id, title, note, unit, value, min = 0, max, onChange }: StepperProps) {
  return (
    <View className="list-row stepper" {...role('group')} aria-label={title}>
      <View className="grow">
        <View className="list-row__title">{title}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
      <View className="stepper__count">
        <Step
          id={`${id}-less`}
          sign="−"
          label={`${title}少一${unit}`}
          off={value <= min}
          onStep={() => onChange(value - 1)}
        />
        <View className="stepper__value" {...role('status')}>{`${value} ${unit}`}</View>
        <Step
          id={`${id}-more`}
          sign="+"
          label={`${title}多一${unit}`}
          off={value >= max}
          onStep={() => onChange(value + 1)}
        />
      </View>
    </View>
  );
}

function Step(props: { id: string; sign: string; label: string; off: boolean; onStep: () => void }) {
  const { id, sign, label, off, onStep } = props;
  const step = off ? undefined : onStep;
  return (
    <View
      {...named(id)}
      className={`stepper__step ${off ? 'stepper__step--off' : ''}`}
      aria-label={label}
      aria-disabled={off}
      onClick={step}
      {...(SILIN_H5 ? keyboard(step, off) : role('button'))}
    >
      {sign}
    </View>
  );
}
