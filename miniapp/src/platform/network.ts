import Taro from '@tarojs/taro';

const listeners = new Set<() => void>();
let watching = false;

/** Told each time the network returns. Gives the way to stop listening. */
export function onBackOnline(listener: () => void): () => void {
  if (!watching) {
    watching = true;
    Taro.onNetworkStatusChange?.(({ isConnected }) => {
      if (isConnected) listeners.forEach((tell) => tell());
    });
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
