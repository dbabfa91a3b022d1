import { View } from '@tarojs/components';
import './timeline.scss';

export interface TimelineStep {
  key: string;
  title: string;
  /** Who and when. */
  note?: string;
  /** Longer words, e.g. a reason. */
  text?: string;
  /** False for the step that is still open. */
  done: boolean;
}

/** What happened, in the order it happened; the last dot is hollow while the step is open. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline">
      {steps.map((step) => (
        <View key={step.key} className="timeline__step">
          <View className={`timeline__dot ${step.done ? 'timeline__dot--done' : ''}`} />
          <View className="grow">
            <View className="strong">{step.title}</View>
            {step.note ? <View className="note">{step.note}</View> : null}
            {step.text ? <View className="timeline__text">{step.text}</View> : null}
          </View>
        </View>
      ))}
    </View>
  );
}
