// The only door between window and host: two functions and copied values, nothing of Electron itself.
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('host', {
  call: (channel: string, payload: unknown): Promise<unknown> => ipcRenderer.invoke('api', channel, payload),
  onPush: (listener: (name: string, payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on('push', forward);
    return () => {
      ipcRenderer.removeListener('push', forward);
    };
  },
});
