import { View } from '@tarojs/components';
import { Button } from '../button/button';
import { ProblemNote } from '../states/states';
import type { ApiProblem } from '@/platform/api-problem';

interface ListEndProps {
  more: boolean;
  loading: boolean;
  problem?: ApiProblem;
  onMore: () => void;
  /** Said when there is nothing more. */
  end?: string;
}

/** The foot of a long list: it goes on by itself when reached, and with a button for those who do not scroll. */
export function ListEnd({ more, loading, problem, onMore, end = '都在这里了' }: ListEndProps) {
  return (
    <View className="center">
      <ProblemNote problem={problem} />
      {more ? (
        <Button id="list-more" variant="text" tone="ink" loading={loading} onClick={onMore}>
          再看一些
        </Button>
      ) : (
        <View className="note">{end}</View>
      )}
    </View>
  );
}
