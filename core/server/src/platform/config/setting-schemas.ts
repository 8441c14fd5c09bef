import { resolve } from 'node:path';
import { z } from 'zod';

/** `true` or `false`; the fallback where it is not set. */
export const onOff = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .optional()
    .transform((text) => (text === undefined ? fallback : text === 'true'));

/** A whole number within bounds; the fallback where it is not set. */
export const whole = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))
    .optional()
    .transform((value) => value ?? fallback);

/** 32 bytes in base64; null where they are not set. */
export const secretBytes = () =>
  z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32)
    .optional()
    .transform((text) => (text === undefined ? null : Buffer.from(text, 'base64')));

/** A file or folder, made absolute; null where it is not set. */
export const folder = () =>
  z
    .string()
    .min(1)
    .optional()
    .transform((text) => (text === undefined ? null : resolve(text)));

/** Lower-case words joined by hyphens; null where they are not set. */
export const serviceId = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(40)
    .optional()
    .transform((text) => text ?? null);

/** An address of one of these protocols; null where it is not set. */
export const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
    .optional()
    .transform((text) => text ?? null);
