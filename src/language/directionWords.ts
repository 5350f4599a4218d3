/** Words that say which way something goes or stands, by how they begin, and those that say that nothing has moved. */
const MOVES =
  'förbättra|försämra|öka|ökning|minsk|höj|sänk|stig|stigit|sjunk|fall(?:it|er)|väx|överskott|underskott|överskrid|högre|lägre|bättre|sämre|större|mindre|fler|färre|dyrare|billigare|positiv|negativ';
const STAYS = 'oförändra|samma|detsamma|i balans|i linje|följer|håller|stabil|ingen avvikelse';

const words = (stems: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${stems})\\p{L}*(?![\\p{L}])`, 'giu');

/** The words of direction in a text, as they stand: those that say that something moves, and that it stays. */
export const directionWords = (text: string): { moves: readonly string[]; stays: readonly string[] } => ({
  moves: [...text.matchAll(words(MOVES))].map(([word]) => word),
  stays: [...text.matchAll(words(STAYS))].map(([word]) => word),
});
