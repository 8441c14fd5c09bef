/** Body-mass index, kg/m² (Quetelet; WHO 2000, Technical Report 894). */
export function bodyMassIndex(massKg: number, heightCm: number): number {
  return massKg / (heightCm / 100) ** 2;
}
