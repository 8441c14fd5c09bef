import { readHeartRate } from './heart-rate-measurement.js';

const heartRateService = 'heart_rate';
const heartRateMeasurement = 'heart_rate_measurement';

/** The parts of Web Bluetooth that are used; browsers without it are many, and TypeScript does not know it. */
interface Bluetooth {
  requestDevice(options: { filters: { services: string[] }[] }): Promise<BluetoothDevice>;
}
interface BluetoothDevice extends EventTarget {
  id: string;
  name?: string;
  gatt?: { connect(): Promise<BluetoothServer>; disconnect(): void };
}
interface BluetoothServer {
  getPrimaryService(name: string): Promise<{ getCharacteristic(name: string): Promise<Characteristic> }>;
}
interface Characteristic extends EventTarget {
  value?: DataView;
  startNotifications(): Promise<unknown>;
}

export interface HeartRateSensor {
  id: string;
  name: string;
  stop(): void;
}

/** Whether this browser can reach a heart-rate sensor at all. */
export function canConnect(): boolean {
  return bluetooth() !== null;
}

/**
 * Lets the person choose a heart-rate sensor and passes on each rate until it is stopped; a lost connection is made again
 * once. Null when the person chose none. @throws Error when the sensor cannot be reached.
 */
export async function connectSensor(
  onRate: (bpm: number) => void,
  onLost: () => void,
): Promise<HeartRateSensor | null> {
  const device = await bluetooth()
    ?.requestDevice({ filters: [{ services: [heartRateService] }] })
    .catch(() => null);
  if (!device) return null;
  let isStopped = false;
  const listen = async () => {
    const server = await device.gatt!.connect();
    const service = await server.getPrimaryService(heartRateService);
    const measurement = await service.getCharacteristic(heartRateMeasurement);
    measurement.addEventListener('characteristicvaluechanged', () => {
      const bpm = measurement.value ? readHeartRate(measurement.value) : null;
      if (bpm !== null && !isStopped) onRate(bpm);
    });
    await measurement.startNotifications();
  };
  device.addEventListener('gattserverdisconnected', () => {
    if (!isStopped) listen().catch(onLost);
  });
  await listen();
  return {
    id: device.id,
    name: device.name ?? '',
    stop: () => {
      isStopped = true;
      device.gatt?.disconnect();
    },
  };
}

function bluetooth(): Bluetooth | null {
  return (navigator as Navigator & { bluetooth?: Bluetooth }).bluetooth ?? null;
}
