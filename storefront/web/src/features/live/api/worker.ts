/** The script of the shared worker, which lives as long as any tab of the shop does. */
import { openHub } from './hub';
import type { TabMessage } from './messages';

const hub = openHub();

globalThis.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port !== undefined) {
    port.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      hub.hear(port, data);
    });
    port.start();
  }
});
