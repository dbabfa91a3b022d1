import { View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { asProblem, type ApiProblem } from '@/platform/api-problem';
import { QrCode } from '@/ui/qr-code/qr-code';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote, Skeleton } from '@/ui/states/states';
import { doorApi } from '../api/door.api';

const AGAIN_MS = 5000;
const MARGIN_MS = 300;

/** The code that changes every half minute, for people who check themselves in. It needs the network; without it nothing is shown. */
export function SelfCodeSheet(props: {
  communityId: string;
  sessionId: string;
  offsetMs: number;
  onClose: () => void;
}) {
  const { communityId, sessionId, offsetMs, onClose } = props;
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const read = useCallback(async (): Promise<number> => {
    try {
      const next = await doorApi.selfCode(communityId, sessionId);
      setCode(next.code);
      setProblem(undefined);
      return Math.max(MARGIN_MS, Date.parse(next.validUntil) - Date.now() - offsetMs + MARGIN_MS);
    } catch (error) {
      setCode(undefined);
      setProblem(asProblem(error));
      return AGAIN_MS;
    }
  }, [communityId, sessionId, offsetMs]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const turn = async () => {
      const next = await read();
      if (!over) timer = setTimeout(() => void turn(), next);
    };
    void turn();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [read]);
  return (
    <Sheet open title="自助签到码" onClose={onClose}>
      {code ? <QrCode value={code} label="自助签到码" size={18} /> : problem ? null : <Skeleton cards={1} />}
      <ProblemNote problem={problem} />
      <View className="note center">请街坊用四邻扫这个码；每 30 秒换一次，拍照转发没有用</View>
    </Sheet>
  );
}
