// Exists so that the precompiled standard headers have a target to belong to.
