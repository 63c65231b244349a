// Style sheets are taken in by the build; for the compiler they are modules without content.
declare module '*.css';
