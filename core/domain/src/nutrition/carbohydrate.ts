/** From this session length on, carbohydrate on the way helps, minutes (Thomas 2016, ACSM/AND/DC, MSSE 48:543). */
export const carbohydrateFromMinutes = 60;
