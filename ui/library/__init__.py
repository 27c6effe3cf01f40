"""What a person keeps, in the window: the sidebar, the list, what comes in and how it is kept safe."""
