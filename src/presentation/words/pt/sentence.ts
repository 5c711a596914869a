/** With a full stop, unless the text ends in one already: short months do. @example sentence('Desde 3 de mai.') // 'Desde 3 de mai.' */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** @example capitalised('a cada 2 semanas') // 'A cada 2 semanas' */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The days from Monday to Friday are feminine, the two others masculine. @example onWeekday('segunda-feira') // 'na segunda-feira' */
export const onWeekday = (weekday: string): string => `${weekday.endsWith('feira') ? 'na' : 'no'} ${weekday}`;
