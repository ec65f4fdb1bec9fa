/** Created with the sample cooperative only; printed in the terminal and shown on the first screen of the demo. */
export const DEMO_LOGIN = { email: 'demo@terril.example', password: 'terril-demo-2020' };
