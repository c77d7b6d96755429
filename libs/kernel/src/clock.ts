/** The one place that reads the time in TypeScript; decisions taken in SQL use the database's clock. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
