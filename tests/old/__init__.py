"""What earlier versions of the program left on disks: each opens, upgrades and adds up."""
