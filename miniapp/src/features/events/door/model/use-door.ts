import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { onBackOnline } from '@/platform/network';
import { useReturn } from '@/platform/page-life';
import { useStore } from '@/platform/store';
import { doorDesk, type DoorDesk, type DoorState } from './door-desk';

const EVERY_MS = 60_000;
const AGAIN_MS = 5000;

/** The door of a session: opened, kept fresh while the page is looked at, and sent again as soon as there is a network. */
export function useDoor(communityId: string, sessionId: string): { desk: DoorDesk; state: DoorState } {
  const desk = doorDesk(communityId, sessionId);
  const state = useStore(desk.state);
  useEffect(() => {
    void desk.open();
    const timer = setInterval(() => void desk.refresh(), EVERY_MS);
    const stop = onBackOnline(() => void desk.refresh());
    void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
    return () => {
      clearInterval(timer);
      stop();
      void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
    };
  }, [desk]);
  useEffect(() => {
    if (!state.offline) return undefined;
    const again = setInterval(() => void desk.flush(), AGAIN_MS);
    return () => clearInterval(again);
  }, [desk, state.offline]);
  useReturn(() => void desk.refresh());
  return { desk, state };
}
