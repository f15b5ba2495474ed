/** What one part of the API says about itself. */
export interface HealthReport {
  name: string;
  /** `degraded`: it serves, with a loss that `detail` tells. */
  status: 'ok' | 'degraded';
  /** Words for the person who runs it, wherever `status` is not `ok`. */
  detail?: string;
}
