"""The async client of the Flowdash API. The only importer of httpx; usable without Qt."""
